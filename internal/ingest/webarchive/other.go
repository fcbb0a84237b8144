package webarchive

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"regexp"
	"sync"
	"time"

	"howett.net/plist"
)

// harHead is how a HAR file begins.
var harHead = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\x{feff})?\s*\{\s*"log"\s*:\s*\{`)
})

func isHAR(data []byte) bool { return harHead().Match(data[:min(len(data), 1<<10)]) }

// harFile is what is read of a HAR file (HTTP Archive 1.2).
type harFile struct {
	Log struct {
		Entries []struct {
			Started  time.Time `json:"startedDateTime"`
			Request  struct{ URL string }
			Response struct {
				Status  int
				Content struct{ MimeType, Text, Encoding string }
			}
		}
	}
}

// pageOfHAR gives the first page that was answered whole.
func pageOfHAR(data []byte) (Page, error) {
	page, err := Page{}, ErrNoPage
	if damage := walkHAR(data, func(p Page) bool { page, err = p, nil; return false }); damage != nil {
		return Page{}, damage
	}
	return page, err
}

// walkHAR calls visit with each page that was answered whole, until it says false.
func walkHAR(data []byte, visit func(Page) bool) error {
	var f harFile
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &f); err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	for _, e := range f.Log.Entries {
		content := e.Response.Content
		if !isPage(content.MimeType) || content.Text == "" || e.Response.Status != 200 && e.Response.Status != 0 {
			continue
		}
		p := Page{
			Body: []byte(content.Text), ContentType: "text/html; charset=utf-8", Address: e.Request.URL,
			Time: e.Started,
		}
		if content.Encoding == "base64" {
			body, err := base64.StdEncoding.DecodeString(content.Text)
			if err != nil {
				continue
			}
			p.Body, p.ContentType = body, content.MimeType
		}
		if !visit(p) {
			return nil
		}
	}
	return nil
}

func isSafari(data []byte) bool {
	return bytes.HasPrefix(data, []byte("bplist")) && bytes.Contains(data, []byte("WebMainResource")) ||
		bytes.Contains(data[:min(len(data), 4<<10)], []byte("<key>WebMainResource</key>"))
}

// pageOfSafari gives the main resource of a .webarchive.
func pageOfSafari(data []byte) (Page, error) {
	var f struct {
		Main struct {
			Data    []byte `plist:"WebResourceData"`
			URL     string `plist:"WebResourceURL"`
			Type    string `plist:"WebResourceMIMEType"`
			Charset string `plist:"WebResourceTextEncodingName"`
		} `plist:"WebMainResource"`
	}
	if _, err := plist.Unmarshal(data, &f); err != nil {
		return Page{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if len(f.Main.Data) == 0 || !isPage(f.Main.Type) {
		return Page{}, ErrNoPage
	}
	p := Page{Body: f.Main.Data, ContentType: f.Main.Type, Address: f.Main.URL}
	if f.Main.Charset != "" {
		p.ContentType += "; charset=" + f.Main.Charset
	}
	return p, nil
}
