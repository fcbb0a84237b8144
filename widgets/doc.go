// Package widgets holds the parts of the window that know this field: the text of an article, claims and their lists.
package widgets
