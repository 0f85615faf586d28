"""Where the labs' numbers come from: generated sets, images, the user's own files, and loss surfaces."""
