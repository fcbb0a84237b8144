package similar

import (
	"strings"
	"sync"
)

// bareSet holds words as they are compared; they are made ready when they are first asked for.
func bareSet(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for _, w := range strings.Fields(words) {
			set[bare(w)] = true
		}
		return set
	})
}

func bareList(words string) func() []string {
	return sync.OnceValue(func() []string {
		list := strings.Fields(words)
		for i, w := range list {
			list[i] = bare(w)
		}
		return list
	})
}

// The words that are no names, collected by hand from English, Czech, German, Ukrainian and Russian news. Words that
// are family names as well, such as King, are not among them.
var (
	articles = bareSet("the a an der die das")

	// roles are titles and offices of persons.
	roles = bareSet(`mr mrs ms miss mx sir dame lady lord dr prof professor doctor rev reverend hon
mayor deputy vice acting former ex president premier prime minister chancellor secretary senator governor
spokesman spokeswoman spokesperson
mp mep sen rep gov gen col capt lt sgt maj general colonel commander admiral lieutenant sergeant chief
director chairman chairwoman chairperson
chair ceo cfo cto coo head leader commissioner ambassador councillor councilor councilman councilwoman
congressman congresswoman
representative attorney inspector officer detective sheriff analyst expert economist adviser advisor aide
official founder co-founder
editor author journalist activist lawyer historian rector dean speaker whip candidate
ing mgr bc judr mudr phdr rndr paeddr mvdr doc pan paní starosta starostka primátor primátorka ministr
ministryně premiér premiérka vicepremiér
prezident prezidentka mluvčí ředitel ředitelka poslanec poslankyně senátor senátorka hejtman hejtmanka
náměstek náměstkyně profesor
profesorka doktor doktorka předseda předsedkyně místopředseda místopředsedkyně šéf šéfka bývalý bývalá generál
plukovník velvyslanec
velvyslankyně rektor rektorka děkan děkanka kancléř kancléřka primář primářka
herr frau hr fr abgeordneter abgeordnete bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin
kanzler kanzlerin direktor direktorin
vorsitzender vorsitzende chef chefin landrat landrätin botschafter botschafterin ehemaliger ehemalige leiter
leiterin senatorin professorin
мер мерка міністр міністерка міністерша президент президентка прем'єр прем'єрка віцепрем'єр віце екс речник
речниця голова очільник очільниця депутат
депутатка нардеп нардепка директор директорка генерал полковник командувач командир пан пані професор
професорка доктор губернатор губернаторка
секретар секретарка посол послиня радник радниця заступник заступниця експерт експертка аналітик аналітикиня
начальник начальниця спікер спікерка
мэр министр премьер вице глава депутат господин госпожа представитель пресс секретарь посол советник
заместитель начальник спикер эксперт бывший`)

	roleEndings = bareList("minister ministerin präsident präsidentin sprecher sprecherin")

	// organisations are words by which the name of one is known.
	organisations = bareSet(`ministry department office bank university institute agency council court police party company
corporation union association
committee commission group club team federation league news times post herald press tv radio hospital clinic
school academy college factory
church foundation fund museum parliament senate congress government cabinet army navy forces army
administration authority authorities service
bureau inc ltd llc plc gmbh ag corp embassy city town region district state republic kingdom
ministerstvo úřad banka univerzita ústav agentura soud policie strana společnost svaz sdružení výbor nemocnice
škola akademie muzeum nadace
vláda rada sněmovna senát město kraj hnutí magistrát inspekce správa fakulta spolek
universität partei verein stadt land kreis behörde zentrum verband
міністерство банк університет інститут агентство агенція рада суд поліція партія компанія союз асоціація
комітет фонд лікарня школа академія музей уряд
служба управління кабінет прокуратура міськрада місто область район сили
министерство университет институт агентство совет полиция партия компания комитет больница музей правительство
служба управление город`)

	organisationEndings = bareList("ministerium bank amt gericht polizei stiftung gesellschaft")

	// links bind an office or an organisation to what it is of.
	links = bareSet("of for in at on and from to für und pro při ve na для та і й в у на з із зі и от по")

	patronymics = bareList("ович йович івна ївна евич євич овна евна ич")
)
