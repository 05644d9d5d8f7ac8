/// The words by which numbers and statements of a text are told apart, Vietnamese and English.
enum ProseVocabulary {
  // MARK: Numbers

  static let telephone = PhraseSet(
    "điện thoại|đt|sđt|tel|phone|telephone|fax|hotline|di động|mobile|tổng đài|gọi số|số máy")
  /// Only a number of many digits is one then: people are called too.
  static let dialled = PhraseSet("gọi|liên hệ|call|dial|contact|ring|zalo")
  /// A number may follow at once.
  static let documents = PhraseSet(
    "nghị quyết|chỉ thị|quy định|kết luận|nghị định|thông tư|công văn|resolution|directive|decree|"
      + "circular|decision no|resolution no|law no|quyết định|hướng dẫn|luật số")
  /// `số` stands between.
  static let numberedDocuments = PhraseSet(
    "nghị quyết|chỉ thị|quy định|kết luận|nghị định|thông tư|công văn|kế hoạch|chương trình|báo cáo|"
      + "quyết định|hướng dẫn|tờ trình|thông báo|luật|văn bản|đề án|biên bản|resolution|directive|"
      + "decree|circular|decision|law|plan|report|notice")
  static let dayWords = PhraseSet(
    "ngày|đến|từ|tới|hạn|trước|sau|dịp|lễ|sáng|chiều|tối|mùng|mồng|và ngày|by|on|until|since|before|"
      + "after|day|hết")
  static let points = PhraseSet(
    "điểm phần trăm|điểm %|percentage points|percentage point|points|pp")
  static let perCent = PhraseSet("phần trăm|per cent|percent|phần nghìn")
  static let money = PhraseSet(
    "đồng|vnđ|vnd|usd|đô la|đô|euro|eur|dollars|dong|đ")
  /// Words that begin with the name of a currency: comrades, compatriots.
  static let noMoney = PhraseSet(
    "đồng chí|đồng bào|đồng đội|đồng hồ|đồng bộ|đồng phục|đồng nghiệp|đồng hương|đồng minh|đồng ruộng|"
      + "đồng cỏ|đồng tác giả|đồng chủ|đồng thời")
  static let measures = PhraseSet(
    "ha|hecta|héc|hectares|hectare|km|km2|km²|m|m2|m²|m3|m³|cm|mm|mét|tấn|tạ|yến|kg|g|lít|kwh|mw|kw|"
      + "tonnes|tons|litres|kilometres|metres|°|độ c")
  static let ageBehind = PhraseSet(
    "tuổi|years old|year old|- year - old|years of age|năm tuổi")
  static let ageBefore = PhraseSet("tuổi|aged|age|độ tuổi|tuổi từ|tuổi đời|aged from")
  static let yearBefore = PhraseSet(
    "năm|từ năm|in|since|of|year|years|từ|đến|nhiệm kỳ|giai đoạn|niên độ|term|by|and|và|-|–|until|to"
  )
  static let periodBefore = PhraseSet(
    "năm|tháng|quý|ngày|nhiệm kỳ|giai đoạn|năm học|month|quarter|year|tuần|các năm|mùng|mồng|tháng :|"
      + "january|february|march|april|may|june|july|august|september|october|november|december")
  static let periodBehind = PhraseSet(
    "năm|tháng|quý|ngày|tuần|giờ|phút|giây|years|year|months|month|days|day|weeks|week|hours|hour|"
      + "minutes|quarters|january|february|march|april|may|june|july|august|september|october|"
      + "november|december|nhiệm kỳ|niên độ|thế kỷ")
  static let articles = PhraseSet(
    "điều|khoản|chương|mục|tiết|phụ lục|phần|trang|bảng|biểu|hình|biểu đồ|tiểu mục|biểu số|bảng số|"
      + "phụ lục số|mẫu số|mẫu|article|articles|section|sections|clause|chapter|annex|appendix|page|"
      + "pages|table|figure|part|footnote|paragraph|item")
  static let address = PhraseSet(
    "số nhà|ngõ|ngách|hẻm|quốc lộ|tỉnh lộ|đường tỉnh|đường|phố|route|highway|house no .|lô|thửa|thửa số"
  )
  static let houseBefore = PhraseSet("số|no|no .|at")
  static let streetBehind = PhraseSet("đường|phố|street|road|avenue|ngõ|hẻm")
  /// What is counted may follow all the same.
  static let ranks = PhraseSet(
    "thứ|lần thứ|khóa|khoá|hạng|xếp hạng|thứ hạng|đứng hạng|hạng thứ|vị trí thứ")
  /// What a place in an order moves by: `tăng 2 bậc`.
  static let rungs = PhraseSet("bậc|hạng|places|place|ranks|rank|positions|notches")
  /// Words that begin like one of those and name something else.
  static let noRungs = PhraseSet(
    "bậc học|bậc thang|bậc tiểu|bậc trung|bậc lương|bậc đại|bậc mầm|hạng mục|hạng ghế|place names|"
      + "places of|positions of|places for|positions for|places in")
  /// A place among all, or a mark out of the best one, follows: `thứ 12/63`, `điểm 8/10`.
  static let placeBefore = PhraseSet(
    "thứ|hạng|xếp hạng|vị trí|điểm|thị lực|huyết áp|huyết áp trên|rank|ranks|ranked|ranking|placed|position|no .|score|scored|"
      + "scores|mark|marks|a score of|a mark of|scoring|rated")
  /// The same, behind.
  static let marksBehind = PhraseSet(
    "trở lên|trở xuống|or more|or above|or better|or higher|and above|points or|marks or|điểm trở|"
      + "điểm chiếm|điểm đạt|điểm là|điểm thi|điểm tối|điểm ,|điểm .|điểm (|điểm ;|điểm )|points ,|"
      + "points .|points (")
  static let ordinals = PhraseSet(
    "thứ|lần thứ|khóa|khoá|đợt|lần|vị trí|kỳ họp thứ|lớp|no|no .|number|round|phase|rank|ranked|"
      + "group|nhóm|phiên|term|session|điểm|stt|tt|#|tổ số|đội số|trường số|máy số|lô số|bàn số|"
      + "phòng số|trạm số|mẫu số|nhóm số|tuyến số|vị trí số|khu vực bỏ phiếu số|bỏ phiếu số|dự án số|"
      + "chi bộ số|khối số|số thứ tự|câu số|chi bộ")
  /// Words that end like one of those above and mean something else.
  static let compounds = PhraseSet(
    "tiêu biểu|đại biểu|phát biểu|thành phần|cổ phần|một phần|góp phần|loại hình|tình hình|mô hình|"
      + "truyền hình|chi tiết|gương mẫu|kiểu mẫu|danh mục|hạng mục|chuyên mục|số điểm|địa điểm|"
      + "thời điểm|quan điểm|ưu điểm|đặc điểm|tăng lần|cả khối|toàn khối|toàn khu|các cấp|hai cấp|"
      + "hộ tổ|cán bộ|toàn tổ|trọng điểm|thí điểm|total number|the number|large part|in part")
  static let levels = PhraseSet(
    "mức|mức độ|cấp|cấp độ|loại|hạng|bậc|level|levels|grade|category|type|class|tier|sao")
  static let places = PhraseSet(
    "khu|thôn|tổ|bản|ấp|phường|quận|khối|tiểu khu|vùng|khu phố|tổ dân phố|xóm|đội|ward|district|zone|"
      + "block|area|team|trạm|tuyến|phòng|cụm|khu vực")
  /// What is counted: a number before it is no year.
  static let counted = PhraseSet(
    "người|hộ|đảng|hồ|xã|trường|cán|lượt|chi|đoàn|hội|học|em|cháu|con|cây|vụ|ca|cuộc|buổi|văn|đơn|"
      + "công|giáo|sinh|khẩu|lao|doanh|cơ|mô|đại|phiếu|ý|thành|ha|tấn|members|member|people|persons|"
      + "households|pupils|students|schools|cases|files|applications|staff|workers|women|men|votes|"
      + "triệu|nghìn|tỷ|đồng|communes|units|organisations|organizations|cells|books|documents")

  // MARK: Statements

  static let gives = PhraseSet(
    "đạt|chiếm|bằng|tương đương|tương đương với|tương ứng|tương ứng với|tỷ lệ|tỉ lệ|đạt tỷ lệ|"
      + "đạt tỉ lệ|chiếm tỷ lệ|chiếm tỉ lệ|tức|tức là|là|với tỷ lệ|có tỷ lệ|hoàn thành|tỷ lệ đạt|"
      + "được|is|was|are|were|or|that is|i . e .|equal to|equivalent to|accounting for|representing|"
      + "making|giving|a rate of|a share of|reaching|an attainment of|accounts for|which is|makes|"
      + "equals|represents|reached|thực hiện|tỷ trọng|chiếm tỷ trọng")
  static let hedges: [(PhraseSet, String)] = [
    (PhraseSet("không dưới|ít nhất|tối thiểu|at least|no less than|not less than"), ">="),
    (PhraseSet("không quá|tối đa|nhiều nhất|at most|up to|no more than|not more than"), "<="),
    (PhraseSet("hơn|trên|vượt|over|more than|above|exceeding"), ">"),
    (PhraseSet("gần|gần bằng|gần đạt|suýt soát|ngót|nearly|almost|close to|just under"), "<~"),
    (
      PhraseSet(
        "khoảng|chừng|xấp xỉ|ước|ước đạt|ước khoảng|about|around|approximately|roughly|some"), "~"
    ),
    (PhraseSet("dưới|chưa đến|chưa đầy|chưa tới|chưa đạt|under|less than|below|fewer than"), "<"),
  ]
  static let over = PhraseSet(
    "/|trên tổng số|trên tổng|trong tổng số|trong tổng|trong số|so với|trên|of|of the|out of|"
      + "out of the|of a total of|out of a total of|against|against a target of|of all|chia|"
      + "on a plan of|against a plan of|among|among the|in a total of|của tổng số|từ tổng số|of a")
  /// Those of them that say nothing else.
  static let firmOver = PhraseSet(
    "trên tổng số|trên tổng|trong tổng số|trong tổng|trong số|out of|out of the|of a total of|of the|"
      + "out of a total of|of all|of|among the|của tổng số|từ tổng số|in a total of")
  /// Those that compare as well.
  static let loose = PhraseSet("so với|against|chia|trên|of|among")
  static let compares = PhraseSet("so với|against")
  /// Words behind which one of those above says `more than`.
  static let beforeHedge = PhraseSet(
    "có|đạt|được|với|là|thu|gồm|còn|đã có|hiện có|khoảng|từ|đã|bình quân|ước")
  static let wholes = PhraseSet("tổng số|trong tổng số|tổng|a total of|in all|of the|of a total of")
  /// The whole of which a share is one, its number behind: `75% tổng số 200`.
  static let bareTotal = PhraseSet("tổng số|tổng|the total")
  /// Behind a share where the sentence goes on.
  static let goesOn = PhraseSet(
    "và|and|nhưng|but|còn|while|or|hay|như|được|đã|were|was|are|is|of them")
  static let makesUp = PhraseSet("make up|makes up|made up|making up")
  static let rateOf = PhraseSet("rate of|share of|ratio of|proportion of")
  /// What stands between `trên` and the base, and says that it is a plan or a total.
  static let overFiller = PhraseSet(
    "dự toán|dự toán giao|dự toán là|định mức|a budget of|the budget of|budget of|a quota of|quota of|"
      + "its|their|our|all|tổng số|tổng|kế hoạch|chỉ tiêu|mục tiêu|mức|chỉ tiêu giao|kế hoạch giao|số|tổng cộng|the|a|"
      + "target|plan|total|a target of|a plan of|the target of|the plan of|chỉ tiêu là|kế hoạch là|"
      + "planned|total of|quy mô")
  static let plan = PhraseSet(
    "budget|chỉ tiêu|kế hoạch|mục tiêu|mức giao|nghị quyết|giao|target|plan|planned|quota|goal|dự toán"
  )
  /// What is done of a plan of as many: a fraction behind it has the plan below.
  static let carriedOut = PhraseSet(
    "thực hiện|thực hiện được|đã thực hiện|kết nạp|kết nạp được|phát triển|phát triển được|giải ngân|"
      + "giải ngân được|đã giải ngân|hoàn thành|đã hoàn thành|thu|thu được|trồng|trồng được|tuyển|"
      + "tuyển được|xây dựng|xây dựng được|khởi công|mở|mở được|tổ chức|tổ chức được|sản xuất|admitted|"
      + "completed|disbursed|delivered|built|planted|collected|recruited|spent|achieved|kết quả|"
      + "kết nạp mới|thực hiện là|results :|result :|kết quả :")
  static let done = PhraseSet(
    "thực hiện|đạt|kết nạp|hoàn thành|phát triển|đã có|được|achieved|reached|delivered|admitted|"
      + "completed|done|actual")
  static let ofWhich = PhraseSet(
    "trong đó|trong số đó|trong số này|of which|of whom|of these|of them|among them|including")
  /// At the beginning of what is told of a whole.
  static let leadingWhole = PhraseSet(
    "of|of the|of all|out of|trong|trong số|trong tổng số|của|of its|of our")
  static let consists = PhraseSet(
    "gồm|gồm có|bao gồm|chia ra|chia thành|gồm :|bao gồm :|chia ra :|cụ thể là|comprising|"
      + "consisting of|made up of|broken down into|namely|divided into|consists of|comprises|"
      + "comprising :|gồm các|phân ra")
  static let joins = PhraseSet(",|;|và|cùng|cùng với|với|and|&|, và|; và|, and|; and|+|cộng")
  static let totals = PhraseSet(
    "trên tổng số|trong tổng số|in all|of a total of|cộng|tổng cộng|cộng là|tổng là|tổng số là|in total|altogether|for a total of|a total of|"
      + "totalling|cộng lại|cộng chung|tổng")
  static let rest = PhraseSet("còn lại|còn|the rest|the remaining|remaining|remainder|others")
  static let rises = PhraseSet(
    "tăng|tăng thêm|tăng được|grew|grew by|gained|climbed|climbed by|growth of|increase of|increased|"
      + "tăng trưởng|up|up by|rose|rose by|a rise of|an increase of|increased by|gain of")
  static let falls = PhraseSet(
    "giảm|giảm đi|giảm được|declined by|declined|dropped by|dropped|decrease of|drop of|fall of|"
      + "reduced by|shrank by|down|down by|fell|fell by|a fall of|a decrease of|decreased by|a drop of"
  )
  static let from = PhraseSet("từ|from|từ mức|từ chỗ")
  static let to = PhraseSet("lên|đến|xuống|còn|lên đến|lên tới|tới|xuống còn|to|sang")
  static let comparedWith = PhraseSet(
    "so với|compared with|compared to|against|than|from|above|below|so cùng kỳ")
  /// So many each year, before a figure: no difference of the first and the last.
  static let perPeriodBefore = PhraseSet(
    "tăng bình quân|giảm bình quân|bình quân tăng|bình quân giảm|bình quân mỗi|bình quân hằng|"
      + "bình quân hàng|bình quân năm|tăng trung bình|giảm trung bình|trung bình mỗi|trung bình tăng|"
      + "trung bình giảm|trung bình hằng|trung bình hàng|mỗi năm|hằng năm|hàng năm|mỗi tháng|"
      + "hằng tháng|mỗi quý|annual|annually|average annual|average rise|average increase|"
      + "average growth|average fall|average decrease|on average|averaging|an average of|yearly|"
      + "monthly|each year|per year|every year|each month")
  /// The same, behind.
  static let perPeriodBehind = PhraseSet(
    "bình quân|trung bình|mỗi năm|hằng năm|hàng năm|mỗi tháng|hằng tháng|mỗi quý|một năm|/ năm|"
      + "/ tháng|/ quý|/ year|/ month|a year|a month|a quarter|per year|per annum|per month|annually|"
      + "yearly|each year|each month|every year|on average|năm bình quân")
  /// One amount for each of others.
  static let average = PhraseSet(
    "bình quân|trung bình|average|averages|averaged|averaging|an average of|the average of|"
      + "on average|in average|mean|a mean of|average of|mean of|tính bình quân|tính trung bình")
  /// Between what is counted and what it is counted for each of.
  static let perSigns: Set<String> = ["/", "mỗi", "per", "một"]
  /// Before what it is counted for each of.
  static let eachWords: Set<String> = ["mỗi", "một", "each", "every", "per"]
  /// Times: so many a year is no average of counts.
  static let spans = PhraseSet(
    "năm|tháng|quý|ngày|tuần|giờ|kỳ|đợt|lần|nhiệm kỳ|khóa|year|month|quarter|day|week|hour|time|term|"
      + "annum|capita")
  /// Words that stand around every average and say nothing of what it is of.
  static let aroundAverage = PhraseSet(
    "đạt|là|với|có|thì|hay|tức|tức là|như vậy|tính ra|tính|cho|được|khoảng|gần|hơn|trên|dưới|an|a|of|"
      + "or|that is|which is|which means|about|around|some|nearly|over|almost|so|and|và|has|have|had|"
      + "is|was|with|giving|for|in|on|the|this gives|gives|making|counts|mỗi")
  /// Behind a noun, where something else is told.
  static let behindNoun = PhraseSet(
    "có|has|have|had|is|are|was|were|with|which|that|who|được|đã|đang|đạt|là|thuộc|sinh hoạt|trên|dưới|"
      + "gồm|bao|của|for|for each|mỗi|per|average|do|theo|hoạt động")
  /// Before the name of what is counted, the number behind: `số chi bộ là 16`.
  static let numberOf = PhraseSet("số|tổng số|số lượng|the number of|number of|total number of")
  static let givesNumber: Set<String> = [":", "là", "is", "was", "có", "are", "were", "="]
  /// Behind those, an earlier time: `than a year earlier`.
  static let earlier: Set<String> = ["earlier", "ago", "before", "trước"]
  /// What a figure is compared with where it is no earlier one of its own.
  static let otherBase = PhraseSet(
    "kế hoạch|chỉ tiêu|mục tiêu|nghị quyết|dự toán|bình quân|trung bình|mức chung|toàn tỉnh|cả nước|"
      + "toàn quốc|plan|planned|target|budget|average|national")
  /// Words behind a number that name nothing that is counted.
  static let nounless = PhraseSet(
    "so|in|to|from|than|compared|against|lên|xuống|còn|năm|trong|ở|tại|vào|và|and|on|over|of|cùng|với|"
      + "thì|nên|là|at|by|per|triệu|nghìn|tỷ|đồng|a|each|up|down|tăng|giảm|respectively|this|last|"
      + "more|fewer|less|hơn|đến|sang|as|or|hay|tương|tức|đạt|bằng|vượt|during|since|between")
  /// Something else begins: `tăng từ 100 lên 121 em và số giáo viên tăng`.
  static let another = PhraseSet("và|and|còn|while|but|nhưng|trong khi|whereas|với|with")
  /// So many times as much.
  static let times = PhraseSet("lần|times|fold|- fold|x|×")
  static let exceeds = PhraseSet("vượt|vượt trên|cao hơn|vượt hơn")
  static let reaches = PhraseSet("đạt|đạt được|reach|reached|achieved|scored")
  /// Behind a change: of something else than was counted.
  static let inOther = PhraseSet(
    "in value|in volume|in cost|in costs|in price|in revenue|in staff|in area|in output|in terms|"
      + "về giá trị|về vốn|về diện tích|về sản lượng|về số|về kinh phí|về doanh thu")
  /// Behind parts: not all of the whole, or more than it.
  static let exceptions = PhraseSet(
    "kể cả|tính cả|bao gồm cả|chưa kể|không kể|ngoài ra|chưa tính|không tính|trừ|not counting|"
      + "excluding|including|except|besides|apart from|counting")
  /// Before what something is compared with, the difference behind: `cao hơn nhiệm kỳ trước 5%`.
  static let higher = PhraseSet(
    "cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|tăng so|giảm so|tăng hơn|giảm hơn|higher than|lower than|"
      + "above the|below the|more than the|less than the")
  static let fallsShort = PhraseSet("thấp hơn|ít hơn|hụt|kém")
  /// Behind a number that is a difference.
  static let less = PhraseSet("fewer than|less than|lower than|below|ít hơn|thấp hơn")
  static let more = PhraseSet("more than|higher than|above|nhiều hơn|cao hơn")
  static let thatIs = PhraseSet("tức|hay|tương đương|bằng|tức là|or|that is|đã|một mức|a|an")
  static let totalNumber = PhraseSet("tổng số|total number of")
  static let against = PhraseSet(
    "so với|cùng kỳ|so cùng kỳ|of the same period|than|compared with|compared to|năm trước|"
      + "mức giao|the previous year")
  static let opening = PhraseSet(
    "opened at|started at|opened with|started with|began with|started the year with|began the year with|đầu quý|đầu tháng|"
      + "đầu nhiệm kỳ|tồn đầu kỳ|dư đầu kỳ|đầu kỳ|đầu năm|tồn đầu|kỳ trước|kỳ trước chuyển sang|at the start|opening|at the beginning"
  )
  static let closing = PhraseSet(
    "closing at|closing with|closed at|closed with|ended with|ended at|ending at|ending with|cuối quý|"
      + "cuối tháng|cuối nhiệm kỳ|cuối kỳ|cuối năm|hiện có|hiện còn|at the end|closing|còn lại|kết thúc"
  )
  static let behindChi: Set<String> = [
    "bộ", "hội", "đoàn", "cục", "nhánh", "ủy", "uỷ", "đội", "tiết",
  ]
  static let comes = PhraseSet(
    "arrived|bought|delivered|hired|recruited|moved in|transferred in|nhập|thu|vay|tuyển|tuyển mới|sinh|kết nạp|tiếp nhận|chuyển đến|tăng|phát sinh|nhận mới|mới|admitted|joined|came|received|added|"
      + "vào|bổ sung")
  static let goes = PhraseSet(
    "spent|paid|paid out|retired|resigned|transferred out|moved out|trưởng thành|ra khỏi|miễn sinh hoạt|xuất|trả|"
      + "nghỉ hưu|thôi việc|settled|resolved|solved|closed|issued|handled|sold|shipped|processed|giải quyết|"
      + "xử lý|thoát|đã xử lý|chuyển đi|giảm|xóa tên|xoá tên|từ trần|khai trừ|xin ra|nghỉ|left|died|removed|expelled|went|"
      + "đã giải quyết|rời")
}
