module example

go 1.11
