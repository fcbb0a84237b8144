// Package reading shows the text of an article, to read it and to mark spans of it by mouse and keyboard.
package reading
