package article

import (
	"fmt"
	"net/url"
	"path"
	"strconv"
	"strings"
)

// Moment is the address of a place in a document on the web: the moment of a video or a recording, the page of a PDF.
// Where the address is of neither, it comes back as it is.
func Moment(address *url.URL, w Where) *url.URL {
	if address == nil {
		return nil
	}
	u := *address
	seconds := secondsOf(w.Time)
	host := strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(u.Hostname()), "www."), "m.")
	ext := strings.ToLower(path.Ext(u.Path))
	switch {
	case w.Page > 0 && ext == ".pdf":
		u.Fragment = "page=" + strconv.Itoa(w.Page)
	case seconds < 0:
	case host == "youtube.com", host == "youtu.be", host == "youtube-nocookie.com":
		setQuery(&u, "t", fmt.Sprintf("%ds", seconds))
	case host == "vimeo.com", host == "player.vimeo.com":
		u.Fragment = fmt.Sprintf("t=%ds", seconds)
	case host == "dailymotion.com":
		setQuery(&u, "start", strconv.Itoa(seconds))
	case recordings[ext]:
		u.Fragment = fmt.Sprintf("t=%d", seconds)
	}
	return &u
}

// recordings are the files that a browser plays, by the end of their names.
var recordings = map[string]bool{
	".mp4": true, ".m4v": true, ".webm": true, ".ogv": true, ".mp3": true, ".m4a": true, ".ogg": true, ".oga": true,
	".opus": true, ".wav": true,
}

func setQuery(u *url.URL, name, value string) {
	q := u.Query()
	q.Set(name, value)
	u.RawQuery = q.Encode()
}

// secondsOf reads a time since the start, such as 01:14:03; -1 for what is none.
func secondsOf(clock string) int {
	total := 0
	for part := range strings.SplitSeq(clock, ":") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 || n > 9999 {
			return -1
		}
		total = total*60 + n
	}
	return total
}
