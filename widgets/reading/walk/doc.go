// Package walk finds the sentences, words and blocks of a text, and leads a selection from one to the next.
package walk
