// Package field holds the fields and buttons into which the user types or which he presses, and what each tells of.
package field
