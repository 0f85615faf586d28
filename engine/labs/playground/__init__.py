"""The playground: any network on any data."""
