"""Assembly: joins model, views and files into a window."""
