package document_test

import (
	"encoding/json"
	"strconv"
	"strings"

	"claimlight/internal/article"
)

// node is a part of a document in pandoc's own form.
type node struct {
	Type    string          `json:"t"`
	Content json.RawMessage `json:"c"`
}

// list is the content of a node that holds nodes.
func (n node) list() []node { return nodes(n.Content) }

func nodes(raw json.RawMessage) []node {
	var out []node
	_ = json.Unmarshal(raw, &out) // what is no list has none
	return out
}

func parts(raw json.RawMessage) []json.RawMessage {
	var out []json.RawMessage
	_ = json.Unmarshal(raw, &out) // what is no list has none
	return out
}

// noteLevel marks the notes among the blocks.
const noteLevel = 9

// walker gathers the blocks of a document, and its notes.
type walker struct{ out, notes []article.Block }

func (w *walker) add(kind article.Kind, s string) {
	if strings.TrimSpace(s) != "" {
		w.out = append(w.out, article.Block{Kind: kind, Text: s})
	}
}

func (w *walker) blocks(list []node, kind article.Kind) {
	for _, n := range list {
		switch n.Type {
		case "Para", "Plain":
			w.add(kind, w.inlines(n.list()))
		case "Header":
			w.add(article.Heading, w.inlines(nodes(parts(n.Content)[2])))
		case "BlockQuote":
			w.blocks(n.list(), article.Quote)
		case "BulletList":
			w.items(n.Content)
		case "OrderedList":
			w.items(parts(n.Content)[1])
		case "Table":
			w.table(n.Content)
		}
	}
}

func (w *walker) items(raw json.RawMessage) {
	for _, item := range parts(raw) {
		w.blocks(nodes(item), article.ListItem)
	}
}

// table reads head, bodies and foot: [attr, caption, columns, [attr, rows], [[attr, n, rows, rows]], foot].
func (w *walker) table(raw json.RawMessage) {
	p := parts(raw)
	w.rows(parts(p[3])[1])
	for _, body := range parts(p[4]) {
		w.rows(parts(body)[3])
	}
}

func (w *walker) rows(raw json.RawMessage) {
	for _, row := range parts(raw) {
		var cells []string
		for _, cell := range parts(parts(row)[1]) {
			var inner walker
			inner.blocks(nodes(parts(cell)[4]), article.Paragraph)
			text := ""
			for _, b := range inner.out {
				text += b.Text
			}
			cells = append(cells, text)
		}
		w.add(article.TableRow, strings.Join(cells, "\t"))
	}
}

// inlines is the text of a line. A note leaves its mark there.
func (w *walker) inlines(list []node) string {
	var b strings.Builder
	for _, n := range list {
		switch n.Type {
		case "Str":
			var s string
			_ = json.Unmarshal(n.Content, &s) // it is always a text
			b.WriteString(s)
		case "Space", "SoftBreak", "LineBreak":
			b.WriteByte(' ')
		case "Emph", "Strong", "Superscript", "Subscript", "SmallCaps", "Underline":
			b.WriteString(w.inlines(n.list()))
		case "Quoted":
			p := parts(n.Content)
			b.WriteString("“" + w.inlines(nodes(p[1])) + "”")
		case "Link", "Span":
			b.WriteString(w.inlines(nodes(parts(n.Content)[1])))
		case "Note":
			var inner walker
			inner.blocks(n.list(), article.Paragraph)
			mark := strconv.Itoa(len(w.notes) + 1)
			for _, note := range inner.out {
				w.notes = append(w.notes, article.Block{Kind: article.Paragraph, Level: noteLevel, Text: mark + " " + note.Text})
			}
			b.WriteString(mark)
		}
	}
	return b.String()
}
