package meta

import (
	"strconv"
	"strings"
)

// months are the starts of month names in the languages that are read, in order of the year. A name is known by
// its first letters, so that cases and abbreviations are found too.
var months = [12]string{
	"jan jän sty січ янв ene gen led ian oca jaan",
	"feb fév fev lut лют фев úno şub helm veebr",
	"mar mär maa бер мар brez mrt",
	"apr avr abr kwi кві апр dub nis huht",
	"may mai maj mag тра май мая květ touk",
	"jun juin giu cze чер июн červn haz kesä",
	"jul juil lug lip лип июл červe tem hein",
	"aug aoû août ago sie сер авг srp ağu elo",
	"sep set wrz вер сен září eyl syys",
	"oct okt out ott paź жов окт říj eki loka",
	"nov lis лис ноя kas marra",
	"dec dez déc dic gru гру дек pros ara joul",
}

// monthOf is the number of a month's name, or "0".
func monthOf(name string) string {
	name = strings.ToLower(name)
	best, length := 0, 0
	for i, starts := range months {
		for start := range strings.FieldsSeq(starts) {
			if strings.HasPrefix(name, start) && len(start) > length {
				best, length = i+1, len(start)
			}
		}
	}
	return strconv.Itoa(best)
}
