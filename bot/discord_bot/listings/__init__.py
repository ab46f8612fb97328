"""Listings in pages, and a line between its neighbours."""
