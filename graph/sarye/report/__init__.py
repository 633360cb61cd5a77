"""What a graph says, told in short: numbers and lists, each line with the cases it rests on."""
