module example

go 1.16
