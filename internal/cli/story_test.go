package cli_test

import "fmt"

func sprint(parts ...any) string {
	s := ""
	for _, p := range parts {
		s += fmt.Sprint(p)
	}
	return s
}
