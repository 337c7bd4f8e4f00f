"""How the store is measured: its questions with their budgets, the session, imports, and peers."""
