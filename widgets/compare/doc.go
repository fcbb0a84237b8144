// Package compare shows two texts, or what became of a claim's words, with the differences marked.
package compare
