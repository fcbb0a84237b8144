//go:build race

package app

// raced tells that the race detector watches, which makes all about ten times slower.
const raced = true
