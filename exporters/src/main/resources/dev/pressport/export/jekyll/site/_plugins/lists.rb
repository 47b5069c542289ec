# Gives each list as many pages as its entries need, at WordPress's addresses. Where plugins do not
# run, a list has all its entries on one page.
class Lists < Jekyll::Generator
  ITEMS = %w[entry page media].freeze

  def generate(site)
    @items = site.documents.select { |item| ITEMS.include?(item.data["layout"]) }
    @items = @items.sort_by { |item| item.data["date"] ? item.date : Time.at(0) }.reverse
    main = site.config["languages"]&.first
    posts.group_by { |post| post.data["language"] || main }.each_value { |same| link(same) }
    home = site.pages.select { |page| page.data["layout"] == "home" }
    (site.collections["lists"].docs + home).each do |list|
      split(site, list) unless %w[redirect search].include?(list.data["layout"])
    end
  end

  private

  # Posts lead to those before and after them in their language.
  def link(posts)
    posts.each_cons(2) do |newer, older|
      newer.data["older"] = older
      older.data["newer"] = newer
    end
  end

  def split(site, list)
    slices = listed(site, list.data).each_slice(site.config["posts_per_page"]).to_a
    (2..slices.size).each do |number|
      page = Jekyll::PageWithoutAFile.new(site, site.source, "", "index#{File.extname(list.path)}")
      page.content = list.content
      page.data.merge!(list.data)
      page.data["permalink"] = at(list, number)
      page.data.merge!(shown(list, slices, number))
      site.pages << page
    end
    list.data.merge!(shown(list, slices, 1))
  end

  def shown(of, slices, number)
    list = { "number" => number, "last" => slices.size }
    list["previous"] = at(of, number - 1) if number > 1
    list["next"] = at(of, number + 1) if number < slices.size
    { "listed" => slices[number - 1] || [], "list" => list }
  end

  def at(list, number)
    number > 1 ? "#{list.url}page/#{number}/" : list.url
  end

  # Events come by their beginning, some types by their order and title.
  def listed(site, list)
    found = unsorted(list).reject { |item| item.data["unlisted"] }
    return found if found.empty?
    return found.sort_by { |item| item.data["start"].to_s }.reverse if found.all? { |item| item.data["start"] }

    by_title = site.config["ordered_by_title"] || []
    return found unless found.all? { |item| by_title.include?(item.collection.label) }

    found.sort_by { |item| [item.data["order"] || 0, item.data["title"].to_s.downcase] }
  end

  def unsorted(list)
    case list["layout"]
    when "term" then @items.select { |item| item.data[list["taxonomy"]]&.include?(list["key"]) }
    when "author" then by_author(list["key"])
    when "year", "month" then in_language(list["language"]).select { |item| item.data["day"]&.start_with?(list["title"]) }
    when "archive" then of_section(list["section"])
    else sticky_first(in_language(list["language"]))
    end
  end

  # The posts of an author; all else only without any.
  def by_author(key)
    by = ->(items) { items.select { |item| item.data["authors"]&.include?(key) } }
    own = by.call(posts)
    own.empty? ? by.call(@items) : own
  end

  # The posts of a language, and those of none.
  def in_language(language)
    return posts unless language

    posts.select { |item| [nil, language].include?(item.data["language"]) }
  end

  def posts
    @items.select { |item| %w[posts undated].include?(item.collection.label) }
  end

  def of_section(section)
    return sticky_first(posts) if section == "posts"

    @items.select { |item| item.collection.label == section }
  end

  def sticky_first(items)
    sticky, others = items.partition { |item| item.data["sticky"] }
    sticky + others
  end
end
