package language

import "testing"

// BenchmarkRead reads all that English, Ukrainian and Russian are read by, as the first sentence of a start does.
func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		joined(together)
	}
}

// BenchmarkStops reads what the cutting of sentences needs of all languages.
func BenchmarkStops(b *testing.B) {
	for b.Loop() {
		readStops()
	}
}
