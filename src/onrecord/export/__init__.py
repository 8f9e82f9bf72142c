"""Articles for other tools and other eyes: lines of JSON, a spreadsheet, and a page that shows the statements in their text."""
