package file

import (
	"errors"

	"claimlight/internal/words"
)

// ErrUnsound says that a copy fails the check, and was not put in the place of a library.
var ErrUnsound = errors.New("the copy is not sound")

// unsound is what a check found in a copy.
type unsound struct{ problems []string }

func (u *unsound) Error() string { return ErrUnsound.Error() + ": " + u.problems[0] }

// Is lets the error be told by its sentinel.
func (u *unsound) Is(target error) bool { return target == ErrUnsound }

// UserMessage tells what is wrong with the copy.
func (u *unsound) UserMessage() string {
	problems := u.problems[0]
	if more := len(u.problems) - 1; more > 0 {
		problems = words.StorageProblemAndMore(problems, more).String()
	}
	return words.StorageCopyNotSoundSoWas(problems).String()
}
