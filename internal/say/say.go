// Package say turns errors into sentences that a person understands.
package say

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"
)

// Speaker is an error that brings its own sentence. A package whose errors reach users gives them one.
type Speaker interface{ UserMessage() string }

// Error gives the sentence for an error: its own where it brings one, else one for what the system reports, else its
// text as a sentence. It is empty for nil. What happened in detail belongs in the log.
func Error(err error) string {
	if err == nil {
		return ""
	}
	var s Speaker
	var path *fs.PathError
	switch {
	case errors.As(err, &s):
		return s.UserMessage()
	case errors.Is(err, context.Canceled):
		return "Stopped; nothing was changed."
	case errors.Is(err, context.DeadlineExceeded):
		return "This took too long and was stopped."
	case errors.Is(err, syscall.ENOSPC):
		return "The disk is full. Free some space, then try again."
	case errors.As(err, &path):
		return aboutFile(path)
	default:
		return sentence(err.Error())
	}
}

func aboutFile(err *fs.PathError) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "There is no file " + err.Path + "."
	case errors.Is(err, fs.ErrPermission):
		return "The file " + err.Path + " may not be read or written by you."
	case errors.Is(err, syscall.EISDIR):
		return err.Path + " is a folder, not a file."
	case errors.Is(err, syscall.EROFS):
		return "The file " + err.Path + " lies on a disk that cannot be written."
	default:
		return sentence(err.Error())
	}
}

// sentence gives a text its capital letter and its full stop.
func sentence(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return "Something went wrong."
	}
	return string(unicode.ToUpper(r)) + strings.TrimRight(s[size:], ".") + "."
}
