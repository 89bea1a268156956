"""What the class sees: request → scene of labelled boxes → painter, at any size."""
