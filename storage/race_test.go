//go:build race

package storage

// underRace tells that the race detector watches, which makes all ten times slower.
const underRace = true
