package calendar

import "testing"

// The fourth of March and the eighth of November, as news in these languages writes them.
func TestDaysInManyLanguages(t *testing.T) {
	for _, c := range []struct{ language, march, november string }{
		{"en", "March 4, 2025", "Fri 8th of November 2024"},
		{"de", "4. März 2025", "Freitag, 8. Nov. 2024"},
		{"fr", "4 mars 2025", "le 8 novembre 2024"},
		{"es", "4 de marzo de 2025", "8 nov. 2024"},
		{"pt", "4 de março de 2025", "8 de nov. de 2024"},
		{"it", "4 marzo 2025", "venerdì 8 novembre 2024"},
		{"nl", "4 maart 2025", "vrijdag 8 november 2024"},
		{"sv", "4 mars 2025", "Publicerad 8 november 2024 10:15"},
		{"da", "4. marts 2025", "8. nov. 2024 kl. 10.15"},
		{"nb", "4. mars 2025", "fredag 8. november 2024"},
		{"fi", "4. maaliskuuta 2025", "8. marraskuuta 2024"},
		{"is", "4. mars 2025", "8. nóvember 2024"},
		{"et", "4. märts 2025", "8. november 2024"},
		{"lv", "2025. gada 4. marts", "2024. gada 8. novembris"},
		{"lt", "2025 m. kovo 4 d.", "2024 m. lapkričio 8 d."},
		{"pl", "4 marca 2025", "8 listopada 2024"},
		{"cs", "4. března 2025", "8. listopadu 2024"},
		{"sk", "4. marca 2025", "8. novembra 2024"},
		{"sl", "4. marec 2025", "8. november 2024"},
		{"hr", "4. ožujka 2025.", "8. studenoga 2024."},
		{"sr", "4. март 2025.", "8. novembar 2024."},
		{"mk", "4 март 2025", "8 ноември 2024"},
		{"bg", "4 март 2025 г.", "8 ноември 2024"},
		{"uk", "4 березня 2025 року", "8 листопада 2024, 10:15"},
		{"ru", "4 марта 2025 г.", "8 ноя 2024"},
		{"be", "4 сакавіка 2025", "8 лістапада 2024"},
		{"ro", "4 martie 2025", "8 noiembrie 2024"},
		{"hu", "2025. március 4.", "2024. november 8., péntek 10:15"},
		{"el", "4 Μαρτίου 2025", "8 Νοεμβρίου 2024, 10:15"},
		{"sq", "4 mars 2025", "8 nëntor 2024"},
		{"tr", "4 Mart 2025", "8 Kasım 2024 Cuma"},
		{"az", "4 mart 2025", "8 noyabr 2024"},
		{"eu", "2025eko martxoaren 4a", "2024ko azaroaren 8a"},
		{"ca", "4 de març de 2025", "8 de novembre del 2024"},
		{"id", "Selasa, 4 Maret 2025", "8 November 2024"},
		{"ms", "4 Mac 2025", "8 November 2024"},
		{"vi", "ngày 4 tháng 3 năm 2025", "Thứ sáu, 8/11/2024, 10:15"},
		{"sw", "4 Machi 2025", "8 Novemba 2024"},
		{"af", "4 Maart 2025", "8 November 2024"},
		{"he", "4 במרץ 2025", "8 בנובמבר 2024"},
		{"ar", "الثلاثاء ٤ مارس ٢٠٢٥ - ٠٩:١٥ ص", "8 تشرين الثاني 2024"},
		{"ar", "4 مارس/آذار 2025", "8 نوفمبر 2024"},
		{"fa", "۴ مارس ۲۰۲۵", "۸ نوامبر ۲۰۲۴"},
		{"ur", "4 مارچ 2025", "8 نومبر 2024"},
		{"hi", "मंगलवार, 4 मार्च 2025, 9:15 AM", "८ नवंबर २०२४"},
		{"bn", "৪ মার্চ ২০২৫", "৮ নভেম্বর ২০২৪"},
		{"ta", "4 மார்ச் 2025", "8 நவம்பர் 2024"},
		{"th", "4 มี.ค. 2025", "8 พฤศจิกายน 2024"},
		{"ka", "4 მარტი 2025", "8 ნოემბერი 2024"},
		{"hy", "4 մարտի 2025", "8 նոյեմբերի 2024"},
		{"kk", "4 наурыз 2025", "8 қараша 2024"},
		{"ja", "2025年3月4日", "2024年11月8日（金） 10時15分"},
		{"zh", "2025年3月4日 09:15", "2024-11-08"},
		{"ko", "2025년 3월 4일", "2024. 11. 8. 오전 10:15"},
	} {
		for in, want := range map[string]string{c.march: "2025-03-04", c.november: "2024-11-08"} {
			if got := ParseIn(in, c.language); len(got) < 10 || got[:10] != want {
				t.Errorf("%s: %q is %q, want %q", c.language, in, got, want)
			}
		}
	}
}

func TestMonthsThatLanguagesNameAlike(t *testing.T) {
	for language, want := range map[string]string{"pl": "2024-11-08", "hr": "2024-10-08", "": "2024-11-08"} {
		if got := ParseIn("8 listopada 2024", language); got != want {
			t.Errorf("%q: %q, want %q", language, got, want)
		}
	}
}

func TestOtherCalendars(t *testing.T) {
	for _, c := range []struct{ language, in, want string }{
		{"ja", "令和7年3月4日", "2025-03-04"},
		{"ja", "令和元年5月1日", "2019-05-01"},
		{"ja", "平成31年4月30日", "2019-04-30"},
		{"zh", "民國114年3月4日", "2025-03-04"},
		{"th", "4 มีนาคม 2568", "2025-03-04"},
		{"", "4 มี.ค. 2568 เวลา 09:15 น.", "2025-03-04T09:15"},
		{"th", "2568-03-04T09:15:00+07:00", "2025-03-04T09:15:00+07:00"},
		{"fa", "۱۴ اسفند ۱۴۰۳", "2025-03-04"},
		{"fa", "1403/12/14 - 09:15", "2025-03-04T09:15"},
		{"fa", "۱ فروردین ۱۴۰۴", "2025-03-21"},
		{"fa", "۳۰ اسفند ۱۴۰۳", "2025-03-20"},
		{"fa", "۱۰ دی ۱۴۰۴", "2025-12-31"},
		{"fa", "۱ فروردین ۱۳۹۹", "2020-03-20"},
		{"fa", "۱۷ شهریور ۱۳۵۷", "1978-09-08"},
		{"", "2568-03-04", ""}, // of no calendar that is known
		{"en", "1403/12/14", ""},
		{"ar", "4 رمضان 1446", ""}, // its month begins where the moon is seen
		{"he", "ד' באדר תשפ\"ה 5785", ""},
	} {
		if got := ParseIn(c.in, c.language); got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.language, c.in, got, c.want)
		}
	}
}

func TestTimesAndZones(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Tue, 04 Mar 2025 00:30:00 GMT", "2025-03-04T00:30Z"},
		{"Tue, 04 Mar 2025 00:30:00 +0000", "2025-03-04T00:30+00:00"},
		{"Tue, 04 Mar 2025 00:30:00 EST", "2025-03-04T00:30-05:00"},
		{"Tue Mar 04 2025 00:30:00 GMT+0100 (CET)", "2025-03-04T00:30+01:00"},
		{"2025-03-04 00:30:00 UTC", "2025-03-04T00:30:00Z"},
		{"2025-03-04 00:30 +0530", "2025-03-04T00:30+05:30"},
		{"4 March 2025 16:12 GMT", "2025-03-04T16:12Z"},
		{"4/3/2025, 09:15 (GMT+7)", "2025-03-04T09:15+07:00"},
		{"4 mars 2025 à 9h15", "2025-03-04T09:15"},
		{"2025. 3. 4. 오후 3:15", "2025-03-04T15:15"},
		{"2025年3月4日 下午3:15", "2025-03-04T15:15"},
		{"2025年3月4日 午前9時05分", "2025-03-04T09:05"},
		{"4 مارس 2025 03:15 م", "2025-03-04T15:15"},
		{"04-Mar-2025", "2025-03-04"},
		{"04-03-2025", "2025-03-04"},
	} {
		if got := Parse(c.in); got != c.want {
			t.Errorf("%q is %q, want %q", c.in, got, c.want)
		}
	}
	if got := ParseIn("04-03-2025", "en"); got != "" {
		t.Errorf("a day of two readings is %q", got)
	}
}
