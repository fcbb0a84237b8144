package kit

import (
	"slices"
	"strings"
	"unicode/utf8"
)

const ellipsis = "…"

// wrapText breaks a text into at most limit lines that measure to no more than width; a text that is longer ends in an
// ellipsis. Lines break at spaces, and inside a word only where it is wider than a line. A line feed is a break.
func wrapText(text string, width float32, limit int, measure func(string) float32) []string {
	var lines []string
	for rest := strings.TrimSpace(text); rest != ""; {
		if len(lines) == limit-1 {
			return append(lines, lastLine(rest, width, measure))
		}
		n := lineLength(rest, width, measure)
		lines = append(lines, strings.TrimRight(rest[:n], " \n"))
		rest = strings.TrimLeft(rest[n:], " \n")
	}
	return lines
}

// lastLine is the rest of a text if it fits into one line, and else its beginning and an ellipsis.
func lastLine(rest string, width float32, measure func(string) float32) string {
	if !strings.Contains(rest, "\n") && measure(rest) <= width {
		return rest
	}
	head, _, _ := strings.Cut(rest, "\n")
	return strings.TrimRight(head[:Fitting(head, width-measure(ellipsis), measure)], " ") + ellipsis
}

// lineLength is the number of bytes that go on one line, at least one rune.
func lineLength(rest string, width float32, measure func(string) float32) int {
	line, _, _ := strings.Cut(rest, "\n")
	n := Fitting(line, width, measure)
	if n == len(line) {
		return n
	}
	if space := strings.LastIndexByte(line[:n+1], ' '); space > 0 {
		return space
	}
	_, first := utf8.DecodeRuneInString(line)
	return max(n, first)
}

// Fitting is the length in bytes of the longest beginning, in whole runes, that measures to no more than width. It
// looks first where that would be if all runes were as wide as they are on average, as measuring is what costs.
func Fitting(line string, width float32, measure func(string) float32) int {
	whole := measure(line)
	if whole <= width {
		return len(line)
	}
	ends := make([]int, 0, len(line))
	for i := range line {
		ends = append(ends, i)
	}
	low, high := 0, len(ends)-1 // the beginning that ends at low fits, the one after high does not
	guess, reach := int(float32(len(ends))*max(width, 0)/whole), 2
	for low < high {
		mid := min(max(guess, low+1), high)
		if measure(line[:ends[mid]]) <= width {
			low, guess = mid, mid+reach
		} else {
			high, guess = mid-1, mid-reach
		}
		if reach *= 4; reach > high-low {
			guess = (low + high + 1) / 2
		}
	}
	return ends[low]
}

// JoinWords sets a dot between words, and leaves out the empty ones.
func JoinWords(wording ...string) string {
	wording = slices.DeleteFunc(wording, func(word string) bool { return word == "" })
	return strings.Join(wording, "  ·  ")
}

// OneLine is a text if it fits into a line of a width, and else its beginning and an ellipsis.
func OneLine(text string, width float32, measure func(string) float32) string {
	return lastLine(text, width, measure)
}
