package review

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"claimlight/internal/ingest"
	"claimlight/internal/record"

	"golang.org/x/net/html"
)

// largestPage is how many bytes of a page are read.
const largestPage = 64 << 20

// page reads the JSON-LD that stands in the scripts of an HTML page. A script that is no JSON is a bad line; the others
// are read.
func (in *reading) page(r io.Reader) error {
	data, err := io.ReadAll(io.LimitReader(r, largestPage+1))
	if err != nil {
		return fmt.Errorf("read page: %w", err)
	}
	if len(data) > largestPage {
		return fmt.Errorf("read page: it is larger than %d MB", largestPage>>20)
	}
	full, _ := ingest.DecodeText(data)
	tokens := html.NewTokenizer(strings.NewReader(full))
	line, inside := 1, false
	for {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			return nil
		}
		raw := bytes.Clone(tokens.Raw())
		switch kind {
		case html.StartTagToken:
			inside = isJSONLD(tokens)
		case html.TextToken:
			if inside {
				if err := in.script(raw, line); err != nil {
					return err
				}
			}
		default:
			inside = false
		}
		line += bytes.Count(raw, []byte("\n"))
	}
}

// script reads one script, whose text begins in that line. Some pages wrap it as XHTML or a comment.
func (in *reading) script(raw []byte, line int) error {
	trimmed := strings.TrimSpace(string(raw))
	for _, wrap := range [][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}} {
		trimmed = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(trimmed, wrap[0]), wrap[1]))
	}
	err := in.document(strings.NewReader(trimmed), line)
	var p record.Problem
	if errors.As(err, &p) {
		return in.each(record.Bad(p))
	}
	return err
}

// isJSONLD tells whether the tag that was just read opens a script of JSON-LD.
func isJSONLD(tokens *html.Tokenizer) bool {
	name, more := tokens.TagName()
	if string(name) != "script" {
		return false
	}
	for more {
		var key, value []byte
		key, value, more = tokens.TagAttr()
		if string(key) == "type" && strings.HasPrefix(strings.ToLower(strings.TrimSpace(string(value))),
			"application/ld+json") {
			return true
		}
	}
	return false
}
