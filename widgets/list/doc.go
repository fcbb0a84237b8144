// Package list shows the articles of the library and the claims of an article, to go to, filter and mark.
package list
