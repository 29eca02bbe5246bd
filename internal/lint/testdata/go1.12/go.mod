module example

go 1.12
