package export

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// datatypes of the columns that hold no plain text, by the names of CSV on the Web.
var datatypes = map[string]string{
	"figure_value": "decimal", "figure_value_high": "decimal", "more_figures": "json", "evidence": "json",
	"evidence_files": "json", "fields": "json",
	"block": "positiveInteger", "page": "positiveInteger", "start": "nonNegativeInteger", "end": "nonNegativeInteger",
	"source_start": "nonNegativeInteger",
	"source_end":   "nonNegativeInteger", "figure_start": "nonNegativeInteger", "figure_end": "nonNegativeInteger",
	"version":      "positiveInteger",
	"retrieved_at": "dateTimeStamp", "created_at": "dateTimeStamp", "updated_at": "dateTimeStamp",
}

type csvwTable struct {
	Context     string      `json:"@context"`
	URL         string      `json:"url"`
	Dialect     csvwDialect `json:"dialect"`
	TableSchema csvwSchema  `json:"tableSchema"`
}

type csvwDialect struct {
	Encoding        string   `json:"encoding"`
	Delimiter       string   `json:"delimiter"`
	LineTerminators []string `json:"lineTerminators"`
	DoubleQuote     bool     `json:"doubleQuote"`
	Header          bool     `json:"header"`
}

type csvwSchema struct {
	Columns    []csvwColumn `json:"columns"`
	PrimaryKey string       `json:"primaryKey"`
}

type csvwColumn struct {
	Name     string `json:"name"`
	Titles   string `json:"titles"`
	Datatype string `json:"datatype"`
}

// CSVW describes the exact table of claims in the file of the given name, as the W3C's CSV on the Web does. It belongs
// into a file of that name with "-metadata.json" behind it.
func CSVW(fileName string, n Notes) ([]byte, error) {
	t := csvwTable{
		Context: "http://www.w3.org/ns/csvw", URL: strings.ReplaceAll(fileName, " ", "%20"),
		Dialect: csvwDialect{
			Encoding: "utf-8", Delimiter: ",", LineTerminators: []string{"\n"}, DoubleQuote: true,
			Header: true,
		},
		TableSchema: csvwSchema{PrimaryKey: "claim_id"},
	}
	for _, name := range Columns(n) {
		c := csvwColumn{name, name, "string"}
		if d := datatypes[name]; d != "" {
			c.Datatype = d
		}
		t.TableSchema.Columns = append(t.TableSchema.Columns, c)
	}
	data, err := json.MarshalIndent(t, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("describe table: %w", err)
	}
	return append(data, '\n'), nil
}

// DescribeCSV writes the description of the table at path into a file beside it.
func DescribeCSV(path string, n Notes) error {
	data, err := CSVW(filepath.Base(path), n)
	if err != nil {
		return err
	}
	return WriteFile(path+"-metadata.json", func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}
