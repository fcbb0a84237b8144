// Package kit holds what all widgets are made of: layouts, captions, borders, colours, and the words for what is
// stored.
package kit
