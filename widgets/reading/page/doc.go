// Package page sets the text of a version in rows and lines, and says what part of them is in view; it knows no
// toolkit.
package page
