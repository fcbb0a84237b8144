package reading

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/bidi"
	"claimlight/widgets/kit"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// picturesVariable names a folder to which pictures of articles in many scripts are written, to be looked at.
const picturesVariable = "CLAIMLIGHT_SCRIPT_PICTURES"

// sampleOf is an article in a language: a title, a paragraph with a number and a name in other letters, what was said,
// and a list.
type sampleOf struct {
	language, title, paragraph, quote string
	items                             []string
}

var scriptSamples = []sampleOf{
	{
		"ar", "ارتفاع عدد ركاب العبّارات في الميناء الجديد",
		"ارتفع عدد الركاب إلى 412,000 راكب في عام 2025 (أي بزيادة 12.5%) بحسب شركة Harbour Ferries، وهو ما يعادل نحو " +
			"ثلاثة أضعاف العدد المسجّل قبل ثلاث سنوات. وقال المدير: «لم يتوقع أحد ذلك».",
		"لم يسألنا أحد عن رأينا قبل بناء الرصيف الجديد في المدينة القديمة.",
		[]string{"التكلفة: ٤٨٫٢ مليون دولار", "مدة البناء: 18 شهرًا [حسب الخطة]"},
	},
	{
		"fa", "افزایش شمار مسافران بندر",
		"شمار مسافران در سال ۲۰۲۵ به ۴۱۲٬۰۰۰ نفر رسید (۱۲٫۵٪ بیشتر از سال پیش) و شرکت Harbour Ferries می\u200cگوید که این رقم " +
			"تقریباً سه برابر سه سال پیش است. مدیر شرکت گفت: «هیچ\u200cکس انتظار آن را نداشت».",
		"هیچ\u200cکس پیش از ساختن اسکلهٔ تازه نظر ما را نپرسید.",
		[]string{"هزینه: ۴۸٫۲ میلیون دلار", "مدت ساخت: ۱۸ ماه"},
	},
	{
		"he", "מספר הנוסעים בנמל הכפיל את עצמו",
		"מספר הנוסעים עלה ל-412,000 בשנת 2025 (עלייה של 12.5%), כך לפי חברת Harbour Ferries, כמעט פי שלושה מלפני שלוש " +
			"שנים. מנהל החברה אמר: \"איש לא ציפה לכך\".",
		"איש לא שאל אותנו לפני שבנו את הרציף החדש.",
		[]string{"עלות: 48.2 מיליון דולר", "משך הבנייה: 18 חודשים [לפי התוכנית]"},
	},
	{
		"ur", "بندرگاہ میں مسافروں کی تعداد میں اضافہ",
		"سنہ 2025 میں مسافروں کی تعداد 412,000 تک پہنچ گئی (12.5% اضافہ) اور کمپنی Harbour Ferries کے مطابق یہ تین سال " +
			"پہلے کے مقابلے میں تقریباً تین گنا ہے۔ کمپنی کے سربراہ نے کہا: ”کسی کو اس کی توقع نہیں تھی“۔",
		"نئی گودی بنانے سے پہلے کسی نے ہم سے نہیں پوچھا۔",
		[]string{"لاگت: 48.2 ملین ڈالر", "تعمیر کی مدت: 18 ماہ"},
	},
	{
		"hi", "बंदरगाह पर यात्रियों की संख्या दोगुनी हुई",
		"वर्ष 2025 में यात्रियों की संख्या 4,12,000 तक पहुँच गई (12.5% की वृद्धि), Harbour Ferries कंपनी के अनुसार यह तीन वर्ष पहले " +
			"की तुलना में लगभग तीन गुना है। कंपनी के निदेशक ने कहा, “किसी ने इसकी उम्मीद नहीं की थी।”",
		"नया घाट बनाने से पहले किसी ने हमसे नहीं पूछा।",
		[]string{"लागत: ४८.२ करोड़ रुपये", "निर्माण अवधि: 18 महीने"},
	},
	{
		"bn", "বন্দরে যাত্রীর সংখ্যা দ্বিগুণ হয়েছে",
		"২০২৫ সালে যাত্রীর সংখ্যা ৪,১২,০০০ জনে পৌঁছেছে (১২.৫% বৃদ্ধি), Harbour Ferries কোম্পানির মতে এটি তিন বছর আগের তুলনায় " +
			"প্রায় তিন গুণ। কোম্পানির পরিচালক বলেন, “কেউ এটা আশা করেনি।”",
		"নতুন ঘাট তৈরির আগে কেউ আমাদের জিজ্ঞাসা করেনি।",
		[]string{"খরচ: ৪৮.২ কোটি টাকা", "নির্মাণকাল: ১৮ মাস"},
	},
	{
		"ta", "துறைமுகத்தில் பயணிகள் எண்ணிக்கை இரட்டிப்பானது",
		"2025 ஆம் ஆண்டில் பயணிகளின் எண்ணிக்கை 4,12,000 ஆக உயர்ந்தது (12.5% அதிகரிப்பு), Harbour Ferries நிறுவனத்தின்படி இது " +
			"மூன்று ஆண்டுகளுக்கு முன்பு இருந்ததைவிட கிட்டத்தட்ட மூன்று மடங்கு. “யாரும் இதை எதிர்பார்க்கவில்லை” என்று இயக்குநர் கூறினார்.",
		"புதிய துறையைக் கட்டும் முன் யாரும் எங்களிடம் கேட்கவில்லை.",
		[]string{"செலவு: 48.2 கோடி ரூபாய்", "கட்டுமான காலம்: 18 மாதங்கள்"},
	},
	{
		"th", "จำนวนผู้โดยสารที่ท่าเรือเพิ่มขึ้นเป็นสองเท่า",
		"จำนวนผู้โดยสารเพิ่มขึ้นเป็น 412,000 คนในปี 2025 (เพิ่มขึ้น 12.5%) ตามข้อมูลของบริษัท Harbour Ferries ซึ่งเกือบเป็นสามเท่าของเมื่อสามปีก่อน " +
			"ผู้อำนวยการบริษัทกล่าวว่า “ไม่มีใครคาดคิดเรื่องนี้” และประชาชนจำนวนมากเดินทางมายังท่าเรือแห่งใหม่ทุกวันโดยไม่ต้องรอนาน",
		"ไม่มีใครถามเราก่อนที่จะสร้างท่าเรือใหม่",
		[]string{"ค่าใช้จ่าย: ๔๘.๒ ล้านดอลลาร์", "ระยะเวลาก่อสร้าง: 18 เดือน"},
	},
	{
		"zh-CN", "港口客运量翻了一番",
		"港口管理局表示，2025年上半年客运量达到412,000人次（增长12.5%），据Harbour Ferries公司称，几乎是三年前的三倍。" +
			"公司负责人说：“没有人预料到这一点。”门店的骨架、直角和将来的计划都没有变。",
		"建新码头之前没有人问过我们的意见。",
		[]string{"费用：4820万美元", "工期：18个月"},
	},
	{
		"ja", "港の乗客数が倍増",
		"港湾局によると、2025年上半期の乗客数は412,000人に達し（12.5%増）、Harbour Ferries社は３年前のほぼ３倍だと述べた。" +
			"社長は「誰も予想していなかった」と語った。直角、骨、将来の計画は変わらない。",
		"新しい埠頭を建てる前に、誰も私たちに尋ねなかった。",
		[]string{"費用：４８２０万ドル", "工期：１８か月"},
	},
	{
		"ko", "항구 여객 수가 두 배로 늘었다",
		"항만청에 따르면 2025년 상반기 여객 수는 412,000명에 달했으며(12.5% 증가), Harbour Ferries 회사는 3년 전의 거의 세 배라고 " +
			"밝혔다. 회사 대표는 “아무도 예상하지 못했다”고 말했다.",
		"새 부두를 짓기 전에 아무도 우리에게 묻지 않았다.",
		[]string{"비용: 4820만 달러", "공사 기간: 18개월"},
	},
}

// version makes the sample an article with a block of each kind.
func (s sampleOf) version() *article.Version {
	v := &article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: s.title},
		{Kind: article.Paragraph, Text: s.paragraph},
		{Kind: article.Quote, Text: s.quote},
	}}
	for _, item := range s.items {
		v.Blocks = append(v.Blocks, article.Block{Kind: article.ListItem, Level: 1, Text: item})
	}
	return v
}

// readSample opens a sample.
func readSample(t *testing.T, s sampleOf) *hand {
	t.Helper()
	kit.Shaper().SetLanguage(s.language)
	h := readVersion(t, s.version())
	h.view.SetLanguage(s.language)
	h.view.SetVersion(s.version())
	return h
}

// picture writes what is seen to a file, where somebody asked for it.
func (h *hand) picture(name string) {
	h.Helper()
	dir := os.Getenv(picturesVariable)
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		h.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, h.window.Canvas().Capture()); err != nil {
		h.Fatal(err)
	}
}

func TestScriptsAreSetRight(t *testing.T) {
	for _, s := range scriptSamples {
		t.Run(s.language, func(t *testing.T) {
			h := readSample(t, s)
			h.picture(s.language)
			if lacking := h.view.Boxes(); len(lacking) > 0 {
				t.Skipf("no font for %q: install the Debian packages fonts-noto-core and fonts-noto-cjk", lacking)
			}
			rtl := bidi.OfLanguage(s.language).RTL()
			for row := range h.view.page.Rows {
				if h.view.page.IsRTL(row) != rtl {
					t.Errorf("row %d is not read as the language is", row)
				}
				h.wantWithin(row)
			}
			h.wantFound(s.paragraph)
			h.wantFound(s.title)
		})
	}
}

// wantWithin holds that the lines of a row are pictures, and are in the column.
func (h *hand) wantWithin(row int) {
	h.Helper()
	column := h.view.page.Column
	for k := range column.Part(row).Lines() {
		set := column.Setting(row, k)
		if set == nil {
			h.Errorf("line %d of row %d is drawn by Fyne", k, row)
			continue
		}
		if left := column.LineLeft(row, k); left < -2 || left+set.Width > column.Width()+2 {
			h.Errorf("line %d of row %d stands from %v to %v", k, row, left, left+set.Width)
		}
	}
}

// wantFound holds that each letter of a block is found where it is drawn.
func (h *hand) wantFound(block string) {
	h.Helper()
	start := h.find(block).Start
	for g := graphemes.FromString(block); g.Next(); {
		if strings.TrimSpace(g.Value()) == "" {
			continue
		}
		pos := h.pointAt(start + g.Start())
		if at, _ := h.view.port.PlaceAt(pos.X, pos.Y); at.Offset != start+g.Start() {
			h.Errorf("%q at %d is found at %d", g.Value(), g.Start(), at.Offset-start)
		}
	}
}
