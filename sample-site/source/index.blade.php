@extends('_layouts.main')

@section('body')
    @foreach ($posts->where('featured', true) as $post)
        <h2><a href="{{ $post->getUrl() }}">{{ $post->title }}</a></h2>
        <p>{{ $post->description }}</p>
    @endforeach
@endsection
