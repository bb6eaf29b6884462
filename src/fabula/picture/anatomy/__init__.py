"""Anatomy: what all drawn characters are made of - bones, skulls, faces, limbs, clothes - and how light falls on it."""
