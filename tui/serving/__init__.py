"""`aqwal serve`: the application in a browser, one process for each page that is open."""
