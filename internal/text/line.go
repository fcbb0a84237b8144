package text

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// MaxLine is how long a line of a file that is read line by line may be, in bytes. No claim comes near it.
const MaxLine = 16 << 20

// ErrLongLine says that a line is longer than MaxLine, and was passed over.
var ErrLongLine = fmt.Errorf("it is longer than %d MB, which no line of claims or texts is", MaxLine>>20)

// ReadLine reads a line with its line feed. The error is io.EOF where there is none, in which case the last line may
// come with it, or ErrLongLine: the line is passed over then without being held in memory, and the next one can be
// read.
func ReadLine(in *bufio.Reader) (line []byte, err error) {
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if long = long || len(line)+len(part) > MaxLine; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long && (err == nil || err == io.EOF):
			return nil, ErrLongLine
		}
		return line, err
	}
}
