package tlsconfig

// Collect lets tests of the rules choose the form that configs are collected from.
var Collect = collect

// PrintConfig prints a config as the wants in testdata do.
var PrintConfig = printConfig
