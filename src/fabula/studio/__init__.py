"""Studio: how people reach the production."""
