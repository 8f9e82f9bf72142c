"""Reconciling: statements of many documents to claims, disputes and origins."""
