"""What words mean: code lists, ontology terms, IRIs, names, technologies."""
