package figure

import "strings"

// measureFillers stand before a measure and say nothing of it: "metric tons", "full years".
var measureFillers = set(`metric short long us calendar working full consecutive straight more additional extra whole
entire last next past
календарних календарных робочих рабочих`)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// invert turns a table of forms per value into one of value per form.
func invert(forms map[string]string) map[string]string {
	m := map[string]string{}
	for value, list := range forms {
		for _, f := range strings.Fields(list) {
			m[f] = value
		}
	}
	return m
}
