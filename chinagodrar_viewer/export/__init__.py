"""Pictures, PDF and tables: painted by the same widgets as the screen, written so that a good file is never lost."""
