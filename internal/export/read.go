package export

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strconv"

	"claimlight/internal/record"
	"claimlight/internal/words"
)

// Read reads a table of claims or JSON lines, whichever it is, and gives each claim in turn, good or bad (see Onto).
// Its error is record.ErrForeign, a record.Problem where the file cannot be read on, or what each gave.
func Read(r io.Reader, each func(record.Incoming) error) error {
	in := bufio.NewReader(r)
	head, err := in.Peek(512)
	if err != nil && err != io.EOF {
		return fmt.Errorf("read claims: %w", err)
	}
	if head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte(mark))); len(head) > 0 && head[0] == '{' {
		return ReadJSONL(in, each)
	}
	return ReadCSV(in, each)
}

func unknownFormat(line int, format string) record.Problem {
	return record.Problem{
		Line: line, Column: "format",
		Reason: words.ExportNotKnownNewerClaimlightMay(strconv.Quote(format)).String(),
	}
}
