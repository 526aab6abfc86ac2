"""A stand-in for setuptools while pip fetches a source: see build_meta.py."""
