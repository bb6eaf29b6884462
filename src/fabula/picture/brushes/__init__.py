"""Brushes: skies, clouds, mountains, trees, grass, houses and lights that every set paints with."""
