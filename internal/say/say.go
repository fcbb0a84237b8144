// Package say turns errors into sentences that a person understands.
package say

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/words"
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
	var database interface { // of whatever driver
		error
		Code() int
	}
	switch {
	case errors.As(err, &s):
		return s.UserMessage()
	case errors.Is(err, context.Canceled):
		return "Stopped; nothing was changed."
	case errors.Is(err, context.DeadlineExceeded):
		return "This took too long and was stopped."
	case errors.Is(err, syscall.ENOSPC):
		return "The disk is full. Free some space, then try again."
	case errors.As(err, &database):
		return fmt.Sprintf("The library could not be read or written: the database says “%s”. What was saved before is not "+
			"touched by that. Try again.", database)
	case errors.As(err, &path):
		return aboutFile(path)
	default:
		return sentence(err.Error())
	}
}

// About gives an error whose sentence names the file or address that it is about, as where several were opened at once.
// A sentence that names it already stays as it is, as does that of what was stopped. It is nil for nil.
func About(name string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) || strings.Contains(Error(err), name) {
		return err
	}
	return &about{name, err}
}

// about is an error with the name of what it is about.
type about struct {
	name  string
	cause error
}

func (a *about) Error() string { return a.name + ": " + a.cause.Error() }

func (a *about) Unwrap() error { return a.cause }

// UserMessage is the sentence of the error, with the name before it.
func (a *about) UserMessage() string { return a.name + ": " + Error(a.cause) }

func aboutFile(err *fs.PathError) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return words.SayThereNoFile(err.Path).String()
	case errors.Is(err, fs.ErrPermission):
		return words.SayFileMayNotBeRead(err.Path).String()
	case errors.Is(err, syscall.EISDIR):
		return words.SayFolderNotFile(err.Path).String()
	case errors.Is(err, syscall.EROFS):
		return words.SayFileLiesOnDiskCannot(err.Path).String()
	default:
		return sentence(err.Error())
	}
}

// sentence gives a text its capital letter and its full stop.
func sentence(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return words.SaySomethingWentWrong.String()
	}
	return string(unicode.ToUpper(r)) + strings.TrimRight(s[size:], ".") + "."
}
