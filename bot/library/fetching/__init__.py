"""Reads what lies elsewhere: pages, PDFs and feeds, fetched with care and read in a process of their own."""
