module example.com/twins

go 1.26.0

require (
	github.com/refraction-networking/utls v1.6.7
	github.com/tjfoc/gmsm v1.4.1
)

require (
	github.com/andybalholm/brotli v1.0.6 // indirect
	github.com/cloudflare/circl v1.3.7 // indirect
	github.com/klauspost/compress v1.17.4 // indirect
	golang.org/x/crypto v0.21.0 // indirect
	golang.org/x/sys v0.18.0 // indirect
)
